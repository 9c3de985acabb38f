IF OBJECT_ID(N'{table:schema_version}', N'U') IS NULL
CREATE TABLE {table:schema_version} (
    version int NOT NULL,
    CONSTRAINT {index:schema_version_pkey} PRIMARY KEY NONCLUSTERED (version)
);
