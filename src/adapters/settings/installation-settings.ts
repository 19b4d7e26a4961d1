/** What one installation runs by, whatever councils it serves. */
export interface InstallationSettings {
  readonly web: {
    /** An IP address or a host name to listen on. */
    readonly host: string;
    /** 0: any free port. */
    readonly port: number;
    /** What links begin with, without a slash at the end; null: the address that the service listens on. */
    readonly publicUrl: string | null;
  };
  readonly smtpIn: {
    readonly host: string;
    /** 0: any free port. */
    readonly port: number;
    /** The largest message taken, in bytes. */
    readonly maxBytes: number;
    /** IP addresses whose word about a sender is believed. */
    readonly trustedRelays: readonly string[];
  };
  /** Absolute. It need not exist yet. */
  readonly dataDir: string;
  /** `postgres://…`; null: SQLite in the data directory. */
  readonly databaseUrl: string | null;
  readonly mailOut: {
    /** `smtp://…` or `smtps://…`; null: a folder of .eml files in the data directory. */
    readonly smtpUrl: string | null;
    /** Where the server wants a token instead of a password: who asks for it. Its secret stands in the environment. */
    readonly oauth2: { readonly tenant: string; readonly clientId: string; readonly tokenUrl: string | null; readonly user: string } | null;
  };
  readonly bankHolidays: {
    /** Where the published list is read each day: https, or http on this machine; null: nowhere. */
    readonly url: string | null;
  };
  readonly outbox: {
    readonly leaseSeconds: number;
  };
  /** Everything shown is of a council that does not exist: pages and the ready line say so. */
  readonly demo: boolean;
}
