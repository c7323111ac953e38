/** Something that a stream of events may say (F33), as it goes over the wire. */
export interface BadFrame {
  readonly title: string;
  readonly text: string;
  /** Whether those who listen evaluate again: what cannot be read may have been meant for them. */
  readonly asks: boolean;
}

export const badFrames: readonly BadFrame[] = [
  { title: 'JSON that breaks off', text: 'data: {"type":"refetchEval\n\n', asks: true },
  { title: 'no JSON at all', text: 'data: hello\n\n', asks: true },
  { title: 'several lines of garbage', text: 'data: {\ndata: [\ndata: \u0000\n\n', asks: true },
  {
    title: 'members of the wrong type',
    text: 'data: {"type":"refetchEvaluation","etag":{},"lastModified":[]}\n\n',
    asks: true,
  },
  { title: 'an unknown type', text: 'data: {"type":"somethingElse"}\n\n', asks: false },
  { title: 'null', text: 'data: null\n\n', asks: false },
  { title: 'a list', text: 'data: []\n\n', asks: false },
  { title: 'another event', text: 'event: other\ndata: {"type":"refetchEvaluation"}\n\n', asks: false },
  { title: 'a comment', text: ': still here\n\n', asks: false },
];
