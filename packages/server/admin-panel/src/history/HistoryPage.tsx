import { Page } from '../shell/Page.tsx';
import { HistorySection } from './HistorySection.tsx';

/** Who changed what, over all flags and the test users. */
export function HistoryPage(): React.JSX.Element {
  return (
    <Page title="History">
      <p className="page-lead">Every change, newest first. Entries cannot be edited or removed.</p>
      <HistorySection />
    </Page>
  );
}
