using MiunSocial.Testing;

namespace MiunSocial.Browser.Tests.Site;

/// <summary>The portal as it is run: on a real port of this machine, in Development with the demonstration data, on a database of its own.</summary>
public sealed class LivePortal : PortalFactory
{
    private readonly Lazy<Uri> _address;

    public LivePortal()
    {
        UseKestrel(0);
        _address = new(() =>
        {
            StartServer();
            return ClientOptions.BaseAddress;
        });
    }

    /// <summary>Where it listens; asking for it starts it.</summary>
    public Uri Address => _address.Value;
}
