using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Registry;

/// <summary>Reads addresses that the registry is to vouch for. The database settles who of two had one first.</summary>
public sealed class AddressDesk(PortalDbContext db, AddressRules rules, LookAlikes lookAlikes)
{
    private static readonly Sight OfAnOfficer = new(Internal: true, People: true);

    /// <returns>The account, or why the address cannot be the channel's.</returns>
    public async Task<(AccountAddress? Account, IReadOnlyList<Problem> Problems)> ReadAsync(WrittenAddress written, CancellationToken cancellationToken)
    {
        var address = (await rules.GetAsync(cancellationToken)).Read(written.Text);
        var problem = address.Outcome switch
        {
            AddressOutcome.NotAnAddress => new Problem(written.Field, "Problem.NotAnAddress"),
            AddressOutcome.UnknownPlatform => new(written.Field, "Problem.OtherPlatform"),
            AddressOutcome.Post or AddressOutcome.Hashtag or AddressOutcome.Search or AddressOutcome.SignIn or AddressOutcome.NotAnAccount =>
                new(written.Field, "Problem.NotAnAccount"),
            AddressOutcome.Account => await AccountProblemAsync(address, written, cancellationToken) ?? await DoubtAsync(address, written, cancellationToken),
        };
        return problem is null ? (address, []) : (null, [problem]);
    }

    private async Task<Problem?> AccountProblemAsync(AccountAddress address, WrittenAddress written, CancellationToken cancellationToken)
    {
        if (address.Platform!.Id != written.PlatformId)
        {
            return new(written.Field, "Problem.OtherPlatform");
        }
        if (address.Canonical!.Length > Lengths.Address)
        {
            return new(written.Field, "Problem.TooLong", Lengths.Address);
        }
        var holder = await db.Channels.Where(one => one.Address == address.Canonical && one.Id != written.ChannelId)
            .Select(one => one.Name).FirstOrDefaultAsync(cancellationToken);
        return holder is null ? null : new(written.Field, "Problem.AddressTakenBy", holder);
    }

    /// <summary>What an officer is asked to look at twice: an account that another channel has left, or whose handle could be taken for another's.</summary>
    private async Task<Problem?> DoubtAsync(AccountAddress address, WrittenAddress written, CancellationToken cancellationToken)
    {
        if (written.IsCertain)
        {
            return null;
        }
        var left = await db.Channels
            .Where(one => one.Id != written.ChannelId && one.FormerAddresses.Any(former => former.Address == address.Canonical))
            .Select(one => one.Name).FirstOrDefaultAsync(cancellationToken);
        if (left is not null)
        {
            return new(written.CertaintyField, "Problem.LeftByAnother", left);
        }
        var alike = (await lookAlikes.OfAsync(address.Handle!, address.Platform!.Slug, OfAnOfficer, cancellationToken))
            .FirstOrDefault(one => one.Id != written.ChannelId);
        if (alike is null)
        {
            return null;
        }
        // Taken between the two questions.
        return await lookAlikes.IsRegisteredAsync(address.Canonical!, written.ChannelId, cancellationToken)
            ? new(written.Field, "Problem.AddressTakenBy", alike.Name)
            : new(written.CertaintyField, "Problem.LooksLike", $"{alike.Handle} ({alike.Name})");
    }
}

/// <summary>An address as somebody wrote it for a channel.</summary>
public sealed record WrittenAddress
{
    public required string? Text { get; init; }

    /// <summary>The field it was written in.</summary>
    public required string Field { get; init; }

    public required Guid PlatformId { get; init; }

    /// <summary>The channel that may have the address already.</summary>
    public required Guid ChannelId { get; init; }

    /// <summary>Whether the officer has looked twice and means it.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The box to say so in.</summary>
    public string CertaintyField { get; init; } = "IsCertain";
}
