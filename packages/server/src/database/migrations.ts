/** One step of the schema. */
export interface Migration {
  readonly id: string;
  readonly statements: readonly string[];
}

/** The schema's steps in order. Only ever add to the end: a released step has run somewhere, and old servers may still run. */
export const migrations: readonly Migration[] = [
  {
    id: '001-flags',
    statements: [
      // `json`, not `jsonb`: it keeps the order of the variants as their author wrote them.
      `CREATE TABLE flags (
        key text PRIMARY KEY,
        kind text NOT NULL,
        description text NOT NULL,
        owner text NOT NULL,
        variants json NOT NULL,
        on_variant text NOT NULL,
        off_variant text NOT NULL,
        enabled boolean NOT NULL,
        strategies json NOT NULL,
        overridable boolean NOT NULL,
        expose_to_testers boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now()
      )`,
      `CREATE TABLE configuration (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        revision integer NOT NULL,
        test_users json NOT NULL,
        test_users_version integer NOT NULL
      )`,
      `INSERT INTO configuration (revision, test_users, test_users_version) VALUES (0, '[]', 1)`,
    ],
  },
  {
    id: '002-admins',
    statements: [
      `CREATE TABLE admins (name text PRIMARY KEY, password_hash text NOT NULL)`,
      `CREATE TABLE sessions (
        token_hash text PRIMARY KEY,
        admin_name text NOT NULL REFERENCES admins (name),
        expires_at timestamptz NOT NULL
      )`,
    ],
  },
  {
    id: '003-audit',
    statements: [
      `CREATE TABLE audit (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(),
        actor text NOT NULL,
        action text NOT NULL,
        flag_key text,
        before json,
        after json
      )`,
      // Append-only by the database itself (T44), not by our good manners.
      `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the audit is append-only'; END $$`,
      `CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
    ],
  },
  {
    id: '004-secret-flags-and-roles',
    statements: [
      'ALTER TABLE flags ADD COLUMN secret boolean NOT NULL DEFAULT false',
      // Whoever could sign in before could do everything.
      `ALTER TABLE admins ADD COLUMN role text NOT NULL DEFAULT 'admin'
        CHECK (role IN ('viewer', 'operator', 'admin'))`,
    ],
  },
];
