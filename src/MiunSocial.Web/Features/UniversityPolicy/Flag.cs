namespace MiunSocial.Web.Features.UniversityPolicy;

/// <summary>A term that is on or off, as a box in the form.</summary>
public sealed record Flag(string Name, bool IsSet, Index Page);
