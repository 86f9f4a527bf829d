using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>What happens to the registry as a request goes on.</summary>
public sealed class ChannelFromRequest(PortalDbContext db, SubmissionDesk desk, ChannelIndexing indexing, RequestAddresses addresses)
{
    /// <summary>Does what the last approval decided.</summary>
    public async Task CarryOutAsync(Request request, Actor officer, DateTime now, CancellationToken cancellationToken)
    {
        if (request.State is RequestState.Setup or RequestState.Verification)
        {
            await PlanAsync(request, officer, now, cancellationToken);
        }
        else if (await ChannelOfAsync(request.ChannelId, cancellationToken) is { } channel)
        {
            ApprovedChange.Apply(request, channel, await ChannelOfAsync(request.Closing?.IntoChannelId, cancellationToken), officer, now);
            await indexing.IndexAsync(channel, cancellationToken);
        }
    }

    /// <summary>Why the channel can no longer be changed as the request asks; none if it can.</summary>
    public async Task<IReadOnlyList<Problem>> ChangeProblemsAsync(Request request, CancellationToken cancellationToken) =>
    [
        .. ApprovedChange.Problems(
            request,
            await ChannelOfAsync(request.ChannelId, cancellationToken),
            await ChannelOfAsync(request.Closing?.IntoChannelId, cancellationToken)),
    ];

    /// <summary>Read once, though it is looked at before the decision and changed by it.</summary>
    private async Task<Channel?> ChannelOfAsync(Guid? id, CancellationToken cancellationToken) => id is null
        ? null
        : db.Channels.Local.FirstOrDefault(one => one.Id == id)
            ?? await db.Channels.AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);

    private async Task PlanAsync(Request request, Actor actor, DateTime now, CancellationToken cancellationToken)
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
            .SingleOrDefaultAsync(one => one.Id == request.ChannelId && one.RequestId == request.Id && one.Status == ChannelStatus.Planned, cancellationToken);
        channel?.CancelPlan(actor, now);
    }

    /// <summary>The account as the requester confirms it, or why it cannot be taken as written.</summary>
    public async Task<(LiveAccount? Account, IReadOnlyList<Problem> Problems)> ReadLiveAccountAsync(
        Request request, LiveAccountForm form, CancellationToken cancellationToken)
    {
        var (address, addressProblem) = await ReadAddressAsync(request, form.Address, cancellationToken);
        var administrators = form.Administrators();
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

    /// <summary>The existing account that is to be registered; nothing for requests of other types.</summary>
    public async Task<(LiveAccount? Account, IReadOnlyList<Problem> Problems)> ReadExistingAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Type != RequestType.RegisterExisting)
        {
            return (null, []);
        }
        var proposal = request.Proposal;
        var (address, problem) = await addresses.ReadAsync(proposal.ExistingAddress, proposal.KindId, request.ChannelId, cancellationToken);
        if (problem is not null)
        {
            return (null, [new($"{RequestVerb.Approve}.{nameof(MoveForm.Text)}", problem)]);
        }
        return (new()
        {
            Address = address!.Canonical!,
            Handle = address.Handle!,
            PlatformAccountId = proposal.PlatformAccountId.Length > 0 ? proposal.PlatformAccountId : null,
            Administrators = [.. proposal.People.Where(person => person.Part == ChannelPart.Administrator)],
            HasTwoStepSignIn = proposal.HasTwoStepSignIn,
        }, []);
    }

    private Task<(AccountAddress? Address, string? Problem)> ReadAddressAsync(Request request, string? text, CancellationToken cancellationToken) =>
        addresses.ReadAsync(text, request.Proposal.KindId, request.ChannelId, cancellationToken);
}
