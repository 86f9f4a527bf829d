using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>The portal behind the real server, on a port of this machine: for what only a socket can show.</summary>
public sealed class ListeningPortal : PortalFactory
{
    public ListeningPortal() => UseKestrel(0);

    public ListeningPortal Listen()
    {
        StartServer();
        return this;
    }
}
