using MiunSocial.Domain.Channels;

namespace MiunSocial.Domain.Tests.Channels;

/// <summary>A platform's facts that nothing is wrong with.</summary>
internal static class PlatformFactsExample
{
    public static AccountForm Form { get; } = new() { Key = "account", PathTemplate = "/{handle}", HandlePattern = "[a-z]+" };

    public static PlatformFacts Facts { get; } = new()
    {
        Name = "Platsen",
        Icon = "globe",
        Hosts = ["platsen.test"],
        ReservedWords = [new("p", ReservedMeaning.Post), new("help", ReservedMeaning.Other)],
        Forms = [Form],
        AllowsChecks = true,
    };
}
