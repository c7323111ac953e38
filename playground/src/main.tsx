import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { readSession } from './session/readSession.ts';
import { SessionGate } from './session/SessionGate.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <SessionGate known={readSession(document)}>
      <App />
    </SessionGate>
  </StrictMode>,
);
