namespace MiunSocial.Web.Features.Conversation;

/// <summary>The files of a request that is still being written.</summary>
public sealed record DraftPage
{
    public required Guid Id { get; init; }

    /// <summary>The wished name, which may be empty.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<FileView> Files { get; init; }
}
