using MiunSocial.Data.Identity;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Access;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Data.Changes;

/// <summary>Data that nodes keep copies of, divided by how often it changes. A change in one area leaves copies of the others valid.</summary>
public enum ChangeArea
{
    /// <summary>Platforms, kinds and audiences.</summary>
    Registry,

    /// <summary>The channels themselves, and which of their links are broken.</summary>
    Channels,

    /// <summary>The tree of units.</summary>
    Organisation,

    /// <summary>Who can sign in, and with what roles.</summary>
    People,

    /// <summary>What holds and has held; what is only written is nobody's but its writer's.</summary>
    Guidelines,

    /// <summary>Who has acknowledged which guidelines.</summary>
    Acknowledgements,

    /// <summary>Policy, contact, prepared reasons, and the keys of programs.</summary>
    Settings,

    /// <summary>Who has which notices, and which of them are read. What becomes of their mails is no change.</summary>
    Notices,
}

internal static class ChangeAreas
{
    /// <returns>Null for data that no node keeps a copy of.</returns>
    public static ChangeArea? Of(Type entity) => entity switch
    {
        _ when entity == typeof(Platform) || entity == typeof(ChannelKind) || entity == typeof(Audience) => ChangeArea.Registry,
        _ when entity == typeof(Channel) || entity == typeof(ChannelLink) => ChangeArea.Channels,
        _ when entity == typeof(Unit) => ChangeArea.Organisation,
        _ when entity == typeof(Person) => ChangeArea.People,
        _ when entity == typeof(Guideline) || entity == typeof(GuidelineVersion) => ChangeArea.Guidelines,
        _ when entity == typeof(GuidelineAcknowledgement) => ChangeArea.Acknowledgements,
        _ when entity == typeof(OutboxMessage) => ChangeArea.Notices,
        _ when entity == typeof(Policy) || entity == typeof(Contact) || entity == typeof(PreparedReason) || entity == typeof(ApiKey) => ChangeArea.Settings,
        _ => null,
    };
}
