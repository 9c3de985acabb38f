CREATE TABLE IF NOT EXISTS {table:schema_version} (
    version integer NOT NULL PRIMARY KEY
);
