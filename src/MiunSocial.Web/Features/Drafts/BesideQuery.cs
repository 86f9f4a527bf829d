namespace MiunSocial.Web.Features.Drafts;

/// <summary>What the part beside the form is asked with, under the names that the form's fields have.</summary>
public sealed record BesideQuery
{
    /// <summary>The draft that says what the step itself does not ask for.</summary>
    public Guid? Id { get; init; }

    public Guid? PrioritisedAudienceId { get; init; }

    public Guid? KindId { get; init; }

    public string? WishedHandle { get; init; }
}
