"""A mail server on a loopback port, by aiosmtpd: smtp_server.py PORT FOLDER [USER PASSWORD CERTIFICATE KEY]

With a user it insists on STARTTLS and on signing in. It writes its port to standard output when it listens, keeps each mail it takes
as a file, and ends with its standard input. What it does with mails is told by the recipient's name and by the file "mode".
"""
import asyncio
import itertools
import os
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult

port, folder, user, password, certificate, key = (sys.argv[1:] + [""] * 4)[:6]
numbers = itertools.count(len(os.listdir(folder)))


def mode():
    try:
        with open(os.path.join(folder, "mode"), encoding="ascii") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def keep(session, envelope):
    name = os.path.join(folder, f"{next(numbers):05}")
    facts = f"X-Test-Connection: {session.peer[1]}\r\nX-Test-Tls: {session.ssl is not None}\r\nX-Test-User: {session.auth_data or ''}\r\n"
    with open(name + ".part", "wb") as file:
        file.write(facts.encode("ascii") + envelope.content)
    os.rename(name + ".part", name + ".eml")


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused"):
            return f"550 5.1.1 <{address}> is not known here"
        if address.startswith("full"):
            return f"452 4.2.2 <{address}> has no room"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if mode() == "refusing":
            return "554 5.7.1 No such mails here"
        if mode() == "busy":
            return "451 4.3.0 Later"
        if mode() == "slow":
            await asyncio.sleep(60)
        if mode() == "dying":
            os._exit(1)
        keep(session, envelope)
        if mode() == "dying after taking":
            os._exit(1)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, login):
    known = (login.login.decode(), login.password.decode()) == (user, password)
    return AuthResult(success=known, handled=False, auth_data=user)


def create():
    if not user:
        return SMTP(Handler(), hostname="test")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return SMTP(Handler(), hostname="test", tls_context=context, require_starttls=True, authenticator=authenticate, auth_required=True)


def end_with_input():
    sys.stdin.read()
    os._exit(0)


async def serve():
    server = await asyncio.get_running_loop().create_server(create, "127.0.0.1", int(port))
    threading.Thread(target=end_with_input, daemon=True).start()
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())
