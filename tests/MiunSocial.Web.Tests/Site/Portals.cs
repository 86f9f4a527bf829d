using Microsoft.Extensions.Hosting;
using MiunSocial.Testing;
using MiunSocial.Web.Tests.Site;

[assembly: AssemblyFixture(typeof(ReadOnlyPortal))]
[assembly: AssemblyFixture(typeof(CrawledPortal))]

namespace MiunSocial.Web.Tests.Site;

/// <summary>A portal that tests only look at, so that one is enough for all of them.</summary>
public sealed class ReadOnlyPortal : PortalFactory;

/// <summary>A portal as a university would run it: no examples, no demonstration people.</summary>
public sealed class ProductionPortal : PortalFactory
{
    public ProductionPortal()
    {
        Environment = Environments.Production;
        StartsWith = StartingData.Reference;
    }
}

/// <summary>A portal whose resources are accented, so that a word that is none of them stands out.</summary>
public sealed class PseudoPortal : PortalFactory
{
    public PseudoPortal() => IsPseudoLocalized = true;
}
