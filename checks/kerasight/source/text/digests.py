"""Short names for contents."""

from __future__ import annotations

try:
    # hashlib loads OpenSSL, which takes 3 ms of every start.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

DIGEST_BYTES = 16


def digest(data: bytes | str) -> str:
    """32 hexadecimal digits; different for different contents."""
    if isinstance(data, str):
        data = data.encode(errors="surrogatepass")
    return blake2b(data, digest_size=DIGEST_BYTES).hexdigest()
