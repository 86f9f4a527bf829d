using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>Something said about a request. It is part of the public record: never changed, never taken away.</summary>
public sealed class RequestMessage : Aggregate
{
    private RequestMessage()
    {
    }

    public Guid RequestId { get; private init; }

    /// <summary>A note among officers, which the requester never sees.</summary>
    public bool IsInternal { get; private init; }

    public Guid AuthorId { get; private init; }

    /// <summary>The author's name as it was then.</summary>
    public string AuthorName { get; private init; } = "";

    /// <summary>As whom the author wrote.</summary>
    public RequestParty Party { get; private init; }

    public AnswerFrom? AwaitsAnswerFrom { get; private init; }

    public string Text { get; private init; } = "";

    /// <summary>Whether it is the one that this form asks for, as after a double click. The files that came with either are for others to compare.</summary>
    public bool Says(RequestWords words, Guid requestId, Actor actor) =>
        (RequestId, IsInternal, (Guid?)AuthorId, Text, AwaitsAnswerFrom) == (requestId, words.IsInternal, actor.PersonId, words.Text, AnswerTo(words));

    internal static RequestMessage Write(Request request, RequestParty party, RequestWords words, Actor actor, DateTime now)
    {
        var message = new RequestMessage
        {
            Id = words.Id,
            CreatedAt = now,
            RequestId = request.Id,
            IsInternal = words.IsInternal,
            AuthorId = actor.PersonId!.Value,
            AuthorName = actor.Name,
            Party = party,
            AwaitsAnswerFrom = AnswerTo(words),
            Text = words.Text,
        };
        message.Raise(new()
        {
            Kind = words.IsInternal ? HistoryKind.RequestNoteWritten : HistoryKind.RequestMessageWritten,
            At = now,
            Actor = actor,
            SubjectId = request.Id,
            SubjectLabel = request.Label,
            // What was said is kept in the message alone.
            After = new Dictionary<string, string?>
            {
                ["writtenAs"] = party.ToString(),
                ["awaitsAnswerFrom"] = message.AwaitsAnswerFrom?.ToString(),
                ["files"] = words.Files > 0 ? words.Files.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            },
        });
        return message;
    }

    /// <summary>Nobody is to answer a note.</summary>
    private static AnswerFrom? AnswerTo(RequestWords words) => words.IsInternal ? null : words.AwaitsAnswerFrom;
}

/// <summary>What somebody wants to say about a request.</summary>
public sealed record RequestWords
{
    /// <summary>Made with the form, so that a form sent twice makes one message.</summary>
    public required Guid Id { get; init; }

    public required string Text { get; init; }

    public AnswerFrom? AwaitsAnswerFrom { get; init; }

    public bool IsInternal { get; init; }

    /// <summary>How many files come with it.</summary>
    public int Files { get; init; }

    /// <summary>What stops it from being sent as it is written.</summary>
    public IEnumerable<Problem> Problems()
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            yield return new(nameof(Text), IsInternal ? "Problem.NoteMissing" : "Problem.MessageMissing");
        }
        if (Text.Length > Lengths.Paragraph)
        {
            yield return new(nameof(Text), "Problem.TooLong", Lengths.Paragraph);
        }
    }
}
