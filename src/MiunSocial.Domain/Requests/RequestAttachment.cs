using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>A file that belongs to a request, or to something said about it. What it holds is kept apart; see <see cref="StoredFile"/>.</summary>
/// <remarks>
/// It never changes and raises no events: the request tells of files added to a draft, and the message of those that came with it. An aggregate
/// it is for what all that people make has: a key that whoever makes it gives it, the moment it was made, and a version.
/// </remarks>
public sealed class RequestAttachment : Aggregate
{
    private RequestAttachment()
    {
    }

    public Guid RequestId { get; private init; }

    /// <summary>Null for a file of the request itself.</summary>
    public Guid? MessageId { get; private init; }

    /// <summary>It came with a note among officers.</summary>
    public bool IsInternal { get; private init; }

    /// <summary>From 1 to <see cref="AttachmentLimits.Most"/>; two at once cannot take the same, so that there are never more.</summary>
    public int Number { get; private init; }

    /// <summary>As <see cref="AttachmentName.Clean"/> leaves it.</summary>
    public string Name { get; private init; } = "";

    public AttachmentKind Kind { get; private init; }

    /// <summary>In bytes.</summary>
    public long Length { get; private init; }

    public Guid FileId { get; private init; }

    public Guid AddedById { get; private init; }

    public string AddedByName { get; private init; } = "";

    internal static RequestAttachment Of(Request request, RequestMessage? message, FileToAttach file, int number, Actor actor, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        CreatedAt = now,
        RequestId = request.Id,
        MessageId = message?.Id,
        IsInternal = message?.IsInternal == true,
        Number = number,
        Name = file.Name,
        Kind = AttachmentKinds.Of(file.Name) ?? throw new ArgumentException("Its name is of no kind that can be attached.", nameof(file)),
        Length = file.Length,
        FileId = file.FileId,
        AddedById = actor.PersonId!.Value,
        AddedByName = actor.Name,
    };
}

/// <param name="Name">As <see cref="AttachmentName.Clean"/> leaves it.</param>
/// <param name="FileId">Of the <see cref="StoredFile"/>.</param>
public sealed record FileToAttach(string Name, long Length, Guid FileId);
