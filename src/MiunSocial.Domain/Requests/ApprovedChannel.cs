using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>How a request for a new account becomes a channel in the registry, so that nothing is written twice.</summary>
public static class ApprovedChannel
{
    /// <summary>The planned channel of an approved request.</summary>
    /// <param name="slug">Free in the registry.</param>
    public static Channel Plan(Request request, ChannelKind kind, string slug, Actor actor, DateTime now)
    {
        var proposal = request.Proposal;
        var today = SwedishCalendar.DayOf(now);
        var channel = Channel.Plan(
            new()
            {
                Slug = slug,
                Name = proposal.WishedName,
                Kind = kind,
                UnitId = request.UnitId,
                Handle = request.LiveAccount?.Handle ?? proposal.WishedHandle,
                Purpose = LocalizedText.Same(proposal.Aim),
                AudienceIds = proposal.AudienceIds,
                Languages = proposal.Languages,
                People = [.. proposal.People.Select(person => PersonFrom(person, today, hasTwoStepSignIn: false))],
                FunctionMailbox = proposal.FunctionMailbox,
                AnswerRoutine = proposal.WatchRoutine,
                RequestId = request.Id,
            },
            actor,
            now);
        request.GrowInto(channel.Id);
        return channel;
    }

    /// <summary>Makes the planned channel active with what the requester confirmed and the officer has checked.</summary>
    public static void Activate(Channel channel, Request request, Policy policy, Actor actor, DateTime now)
    {
        var account = request.LiveAccount ?? throw new InvalidOperationException("No live account has been confirmed.");
        var today = SwedishCalendar.DayOf(now);
        var others = channel.People.Where(person => person.Part != ChannelPart.Administrator);
        var administrators = account.Administrators.Select(person => PersonFrom(person, today, account.HasTwoStepSignIn));
        channel.Activate(
            new()
            {
                Handle = account.Handle,
                Address = account.Address,
                PlatformAccountId = account.PlatformAccountId,
                People = [.. others, .. administrators],
            },
            policy.NextReview(channel.IsHub, today),
            actor,
            now);
    }

    private static ChannelPerson PersonFrom(ProposedPerson person, DateOnly since, bool hasTwoStepSignIn) => new()
    {
        Part = person.Part,
        Name = person.Name,
        Email = person.Email,
        Affiliation = person.Affiliation,
        Since = since,
        HasTwoStepSignIn = hasTwoStepSignIn,
    };
}
