using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>Words that officers often need with a decision. Whoever decides picks them and makes them fit.</summary>
public sealed class PreparedReason : Aggregate
{
    private PreparedReason()
    {
    }

    /// <summary>The decision it is for; see <see cref="Verbs"/>.</summary>
    public RequestVerb Verb { get; private init; }

    /// <summary>What those who choose among them call it.</summary>
    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    public LocalizedText Text { get; private set; } = LocalizedText.Empty;

    /// <summary>No longer offered.</summary>
    public bool IsArchived { get; private set; }

    /// <summary>Decisions that are made with words.</summary>
    public static IReadOnlyList<RequestVerb> Verbs { get; } =
        [RequestVerb.Return, RequestVerb.Approve, RequestVerb.Reject, RequestVerb.SendBack, RequestVerb.Decline];

    /// <param name="id">Made with the form, so that a form sent twice makes one.</param>
    public static PreparedReason Create(Guid id, RequestVerb verb, LocalizedText title, LocalizedText text, Actor actor, DateTime now)
    {
        if (!Verbs.Contains(verb))
        {
            throw new ArgumentException($"{verb} takes no words.", nameof(verb));
        }
        var reason = new PreparedReason { Id = id, CreatedAt = now, Verb = verb, Title = title, Text = text };
        reason.Raise(reason.Happened(HistoryKind.ReasonAdded, actor, now) with { After = reason.Snapshot() });
        return reason;
    }

    public void Change(LocalizedText title, LocalizedText text, Actor actor, DateTime now)
    {
        if ((title, text) == (Title, Text))
        {
            return;
        }
        var before = Snapshot();
        (Title, Text) = (title, text);
        Raise(Happened(HistoryKind.ReasonChanged, actor, now) with { Before = before, After = Snapshot() });
    }

    public void Archive(Actor actor, DateTime now) => SetArchived(true, HistoryKind.ReasonArchived, actor, now);

    public void Restore(Actor actor, DateTime now) => SetArchived(false, HistoryKind.ReasonRestored, actor, now);

    private void SetArchived(bool isArchived, HistoryKind happened, Actor actor, DateTime now)
    {
        if (isArchived != IsArchived)
        {
            IsArchived = isArchived;
            Raise(Happened(happened, actor, now));
        }
    }

    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = Title.Sv };

    private Dictionary<string, string?> Snapshot() => new()
    {
        ["verb"] = Verb.ToString(),
        ["titleSv"] = Title.Sv,
        ["titleEn"] = Title.En,
        ["textSv"] = Text.Sv,
        ["textEn"] = Text.En,
    };
}
