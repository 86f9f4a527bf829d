using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Reasons;

/// <summary>A prepared reason in the officers' list.</summary>
public sealed record ReasonRow(Guid Id, RequestVerb Verb, string Title, string Text, bool IsArchived);
