-- From where somebody signed in: an IPv4 address, or the first 64 bits of an IPv6 address. Whoever guesses at a password
-- is slowed down, but not the owner at a place that is known. It goes when the session is deleted.
alter table sessions add column address text;
