namespace MiunSocial.Domain.Loans;

/// <summary>
/// A day on which a channel is somebody's, or rests after them. The database keeps one such row per channel and day, which is what
/// makes two loans on one day impossible.
/// </summary>
public sealed class LoanDay
{
    public required Guid ChannelId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>A day between loans, when nobody has the channel.</summary>
    public bool IsPause { get; internal set; }
}
