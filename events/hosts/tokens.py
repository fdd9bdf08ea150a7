"""Secrets that are handed out (links, sessions, keys) and short codes that are printed."""

import hashlib
import secrets

CODE_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""32 characters without 0, 1, I and O, all in the alphanumeric set of QR codes."""

CODE_LENGTH = 10


def new_token() -> str:
    """256 unguessable bits, safe in a URL."""
    return secrets.token_urlsafe(32)


def hash_token(token: str) -> str:
    """What is stored instead of a token. Looking it up by this hash leaks nothing about the token by time."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def new_code() -> str:
    """50 random bits for print: ten characters."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))
