CREATE TABLE IF NOT EXISTS {table:schema_version} (
    version int NOT NULL PRIMARY KEY
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
