PRAGMA foreign_keys = ON;

CREATE TABLE IF NOT EXISTS books (
    id     INTEGER PRIMARY KEY,
    title  TEXT NOT NULL,
    author TEXT NOT NULL,
    cents  INTEGER NOT NULL,
    stock  INTEGER NOT NULL CHECK (stock >= 0),
    cover  BLOB
);

CREATE TABLE IF NOT EXISTS accounts (
    id       INTEGER PRIMARY KEY,
    email    TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password TEXT NOT NULL,
    language TEXT,
    address  TEXT,
    is_admin INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS cart (
    account  INTEGER NOT NULL REFERENCES accounts,
    book     INTEGER NOT NULL REFERENCES books,
    quantity INTEGER NOT NULL,
    PRIMARY KEY (account, book)
);

CREATE TABLE IF NOT EXISTS orders (
    id      INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES accounts,
    address TEXT NOT NULL,
    cents   INTEGER NOT NULL,
    state   TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS order_lines (
    ordered  INTEGER NOT NULL REFERENCES orders,
    book     INTEGER NOT NULL REFERENCES books,
    quantity INTEGER NOT NULL,
    PRIMARY KEY (ordered, book)
);
