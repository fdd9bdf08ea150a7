"""What the server and the press say to each other: length, then msgpack."""

import socket
import struct
from typing import Literal, TypeVar

import msgspec

from web.printing.content import Printed

Kind = Literal["badges", "programme"]


class Job(msgspec.Struct, frozen=True):
    kind: Kind
    payload: bytes
    seconds: int  # of CPU; twice as many on the clock


class Progressed(msgspec.Struct, frozen=True, tag=True):
    done: int
    total: int


class Done(msgspec.Struct, frozen=True, tag=True):
    printed: Printed


class Glyphs(msgspec.Struct, frozen=True, tag=True):
    glyphs: tuple[str, ...]
    places: tuple[str, ...]


class Failed(msgspec.Struct, frozen=True, tag=True):
    reason: str


class Unavailable(msgspec.Struct, frozen=True, tag=True):
    reason: str


Frame = Progressed | Done | Glyphs | Failed | Unavailable
LENGTH = struct.Struct(">I")
T = TypeVar("T")


def packed(message: msgspec.Struct) -> bytes:
    body = msgspec.msgpack.encode(message)
    return LENGTH.pack(len(body)) + body


def send(talk: socket.socket, message: msgspec.Struct) -> None:
    talk.sendall(packed(message))


def receive(talk: socket.socket, kind: type[T]) -> T:
    (length,) = LENGTH.unpack(_exactly(talk, LENGTH.size))
    return msgspec.msgpack.decode(_exactly(talk, length), type=kind)


def _exactly(talk: socket.socket, length: int) -> bytes:
    parts = bytearray()
    while len(parts) < length:
        part = talk.recv(min(1 << 20, length - len(parts)))
        if not part:
            raise ConnectionError("the other side went away")
        parts += part
    return bytes(parts)
