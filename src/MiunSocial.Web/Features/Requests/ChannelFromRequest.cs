using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>What happens to the registry as a request for a new account goes on.</summary>
public sealed class ChannelFromRequest(PortalDbContext db, SubmissionDesk desk, ChannelIndexing indexing, AddressRules rules)
{
    public async Task PlanAsync(Request request, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var kind = await db.Kinds.AsNoTracking().SingleAsync(one => one.Id == request.Proposal.KindId, cancellationToken);
        var slug = await db.FreeChannelSlugAsync(request.Proposal.WishedName, cancellationToken);
        var channel = ApprovedChannel.Plan(request, kind, slug, actor, now);
        await indexing.IndexAsync(channel, cancellationToken);
        db.Channels.Add(channel);
    }

    public async Task ActivateAsync(Request request, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var channel = await db.Channels.AsSplitQuery().SingleAsync(one => one.Id == request.ChannelId, cancellationToken);
        ApprovedChannel.Activate(channel, request, await desk.PolicyAsync(cancellationToken), actor, now);
        await indexing.IndexAsync(channel, cancellationToken);
    }

    /// <summary>Closes the planned channel of a request that ended before the account was made, if there is one.</summary>
    public async Task CancelAsync(Request request, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var channel = await db.Channels.AsSplitQuery()
            .SingleOrDefaultAsync(one => one.Id == request.ChannelId && one.Status == ChannelStatus.Planned, cancellationToken);
        channel?.CancelPlan(actor, now);
    }

    /// <summary>The account as the requester confirms it, or why it cannot be taken as written.</summary>
    public async Task<(LiveAccount? Account, IReadOnlyList<Problem> Problems)> ReadLiveAccountAsync(
        Request request, LiveAccountForm form, CancellationToken cancellationToken)
    {
        var (address, addressProblem) = await ReadAddressAsync(request, form.Address, cancellationToken);
        var administrators = form.People();
        List<Problem> problems = [.. form.Problems(administrators, await desk.PolicyAsync(cancellationToken))];
        if (addressProblem is not null)
        {
            problems.Insert(0, new($"{RequestVerb.Confirm}.{nameof(form.Address)}", addressProblem));
        }
        if (problems.Count > 0)
        {
            return (null, problems);
        }
        return (new()
        {
            Address = address!.Canonical!,
            Handle = address.Handle!,
            PlatformAccountId = Typed.Clean(form.PlatformAccountId) is { Length: > 0 } id ? id : null,
            Administrators = administrators,
            HasTwoStepSignIn = form.HasTwoStepSignIn,
        }, problems);
    }

    /// <summary>Why the confirmed address cannot be vouched for; none if it can.</summary>
    public async Task<IReadOnlyList<Problem>> AddressProblemsAsync(Request request, CancellationToken cancellationToken)
    {
        var (_, problem) = await ReadAddressAsync(request, request.LiveAccount?.Address ?? "", cancellationToken);
        return problem is null ? [] : [new($"{RequestVerb.Verify}.{nameof(MoveForm.Text)}", problem)];
    }

    private async Task<(AccountAddress? Address, string? Problem)> ReadAddressAsync(
        Request request, string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, "Problem.Required");
        }
        var platformId = await db.Kinds.Where(kind => kind.Id == request.Proposal.KindId)
            .Select(kind => kind.PlatformId).SingleAsync(cancellationToken);
        var address = (await rules.GetAsync(cancellationToken)).Read(text);
        var problem = address.Outcome switch
        {
            AddressOutcome.NotAnAddress => "Problem.NotAnAddress",
            AddressOutcome.UnknownPlatform => "Problem.OtherPlatform",
            AddressOutcome.Post or AddressOutcome.Hashtag or AddressOutcome.Search or AddressOutcome.SignIn or AddressOutcome.NotAnAccount =>
                "Problem.NotAnAccount",
            AddressOutcome.Account => address.Platform!.Id == platformId ? null : "Problem.OtherPlatform",
        };
        var isTaken = problem is null
            && await db.Channels.AnyAsync(one => one.Address == address.Canonical && one.Id != request.ChannelId, cancellationToken);
        return (address, isTaken ? "Problem.AddressTaken" : problem);
    }
}
