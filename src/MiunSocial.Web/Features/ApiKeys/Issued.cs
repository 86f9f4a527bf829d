namespace MiunSocial.Web.Features.ApiKeys;

/// <summary>A new key, shown once.</summary>
public sealed record Issued(Guid Id, string Name, string Text);
