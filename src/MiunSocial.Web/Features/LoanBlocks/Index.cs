using MiunSocial.Domain.Loans;

namespace MiunSocial.Web.Features.LoanBlocks;

/// <summary>Days on which channels are not lent, those to come first.</summary>
public sealed record IndexPage(IReadOnlyList<BlockRow> Coming, IReadOnlyList<BlockRow> Past);

/// <param name="ChannelName">Null for all channels.</param>
public sealed record BlockRow(Guid Id, DaySpan Days, string? ChannelName, string Reason);
