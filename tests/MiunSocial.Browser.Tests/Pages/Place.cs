using MiunSocial.Browser.Tests.Site;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>A page of the portal as somebody comes to it.</summary>
/// <param name="Name">Says which of the pages at an address this is.</param>
/// <param name="Pattern">The endpoint's, as routing has it.</param>
public sealed record Place(string Name, string Pattern)
{
    /// <summary>Null for a visitor who has not signed in.</summary>
    public string? Email { get; init; } = "staff@demo.test";

    /// <summary>Where it is, if that differs from the pattern.</summary>
    public Func<Examples, string>? Address { get; init; }

    public int Status { get; init; } = 200;

    /// <summary>Whether it is in the language that its address asks for, whoever looks.</summary>
    public bool SpeaksAsAsked => Pattern == "/embed/channels";

    /// <summary>What somebody does there before the page is looked at, such as sending a form with errors.</summary>
    public Func<Visitor, Task>? Then { get; init; }

    public string AddressIn(Examples examples) => Address is null ? Pattern : Address(examples);

    public override string ToString() => Name;
}
