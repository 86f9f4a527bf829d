using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>What the university wants with a sort of channel, who may hold one and whether one can be asked for.</summary>
public sealed class ChannelKind
{
    private readonly List<KindAudience> _audiences = [];

    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required Guid PlatformId { get; init; }

    public required LocalizedText Name { get; init; }

    public required LocalizedText Purpose { get; init; }

    /// <summary>How the university means to use this sort of channel.</summary>
    public required LocalizedText Strategy { get; init; }

    public required ChannelHolder HeldBy { get; init; }

    public required bool IsOpenToRequests { get; init; }

    /// <summary>The one kind whose channel is the hub of all others.</summary>
    public bool IsHub { get; init; }

    /// <summary>Whether a channel of the kind can be lent to current students.</summary>
    public bool IsLendable { get; init; }

    public required int Position { get; init; }

    /// <summary>The prioritised audience first; none where each request states its own.</summary>
    public IReadOnlyList<KindAudience> Audiences => _audiences;

    public ChannelKind For(params IEnumerable<Guid> audienceIds)
    {
        _audiences.AddRange(audienceIds.Select((audienceId, position) => new KindAudience(audienceId, position)));
        return this;
    }
}

/// <summary>An audience of a kind; position 0 is the prioritised one.</summary>
public sealed record KindAudience(Guid AudienceId, int Position);
