import { useSyncExternalStore, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** Says so while the browser is offline; what is loaded stays usable. */
export function ConnectionNotice(): ReactNode {
  const isOnline = useSyncExternalStore(subscribeToConnection, () => navigator.onLine);
  return (
    <div role="status">
      {!isOnline && (
        <p className="connection-notice">
          <Icon name="offline" />
          <span>You are offline. You can look around; orders wait until you are back.</span>
        </p>
      )}
    </div>
  );
}

function subscribeToConnection(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
