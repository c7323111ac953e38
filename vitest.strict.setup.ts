import { configure } from '@testing-library/react';

// Whatever is rendered is rendered in StrictMode: twice, with effects that run, are undone and run again.
configure({ reactStrictMode: true });
