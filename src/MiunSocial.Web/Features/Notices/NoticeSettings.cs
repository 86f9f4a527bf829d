using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Notices;

/// <summary>A person's choices, for the kinds of notices that come to people like them.</summary>
public sealed class NoticeSettings(NoticeChoices choices)
{
    public async Task<Settings> OfAsync(SignedIn.State state, CancellationToken cancellationToken)
    {
        var chosen = await choices.OfAsync(state.Actor.PersonId!.Value, cancellationToken);
        return new() { Rows = [.. KindsOf(state).Select(kind => new SettingsRow { Kind = kind, Delivery = chosen[kind] })] };
    }

    /// <summary>Whether the form has the kinds that the page has, each once.</summary>
    public static bool Fits(Settings form, SignedIn.State state) => form.Rows.Select(row => row.Kind).SequenceEqual(KindsOf(state));

    /// <summary>By what they are about, then as the workflow goes.</summary>
    private static IEnumerable<NoticeKind> KindsOf(SignedIn.State state)
    {
        var audience = AudienceOf(state);
        return NoticeKinds.Choosable
            .Where(kind => (NoticeKinds.Of(kind).Audience & audience) != NoticeAudience.Nobody)
            .OrderBy(kind => NoticeKinds.Of(kind).Group);
    }

    private static NoticeAudience AudienceOf(SignedIn.State state) =>
        If(state.Actor.Roles.Any(role => role != Role.Student), NoticeAudience.Requesters)
        | If(state.Actor.Is(Role.Staff) && state.Actor.EndorsesFor.Count > 0, NoticeAudience.Endorsers)
        | If(state.Actor.Is(Role.Student), NoticeAudience.Borrowers)
        | If(state.Actor.Is(Role.Officer), NoticeAudience.Officers)
        | If(state.Actor.Is(Role.Administrator), NoticeAudience.Administrators)
        | If(state.KeepsChannels, NoticeAudience.Responsibles);

    private static NoticeAudience If(bool applies, NoticeAudience audience) => applies ? audience : NoticeAudience.Nobody;
}
