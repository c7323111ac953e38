export type Service = 'server' | 'pricing' | 'shop';

export interface Ports {
  readonly server: number;
  readonly pricing: number;
  readonly shop: number;
}

/** The playground's processes. */
export interface Stack {
  readonly ports: Ports;
  /** Brings a service up, and settles when it serves. */
  start(service: Service): Promise<void>;
  kill(service: Service, signal?: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
  /** What a service printed so far, by line. */
  log(service: Service): readonly string[];
  /** The process of a running service. */
  pid(service: Service): number | undefined;
  onExit(listener: (service: Service, code: number | null) => void): void;
}

export function createStack(options: { ports: Ports; data: string; env?: Record<string, string> }): Stack;
