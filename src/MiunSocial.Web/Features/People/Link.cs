namespace MiunSocial.Web.Features.People;

/// <summary>A one-time link, shown once to the administrator who passes it on.</summary>
/// <param name="Address">Path and query, until the page makes it absolute.</param>
public sealed record Link(Guid PersonId, string Name, string Email, string Address);
