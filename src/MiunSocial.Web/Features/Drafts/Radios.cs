namespace MiunSocial.Web.Features.Drafts;

/// <summary>A question with a few answers, of which one is chosen.</summary>
public sealed record Radios(string Name, string Legend, IReadOnlyList<Radio> Choices);

public sealed record Radio(string Value, string Label, bool IsChosen, string? Hint = null);
