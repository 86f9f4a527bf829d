using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Email;

/// <summary>Addresses that turn one kind of mail off for one person, signed in or not: nobody can make one but the portal.</summary>
public sealed class UnsubscribeLinks(IDataProtectionProvider protection, SiteAddress address)
{
    private readonly IDataProtector _protector = protection.CreateProtector("MiunSocial.Notices.Unsubscribe");

    /// <returns>Null for a kind that must come by mail.</returns>
    public string? For(Guid personId, NoticeKind kind) => MayBeOff(kind) ? AddressOf(personId, kind) : null;

    /// <param name="gathered">What the digest tells of.</param>
    /// <returns>Null for a digest of nothing but what must come by mail.</returns>
    public string? ForDigest(Guid personId, IEnumerable<NoticeKind> gathered) =>
        gathered.Any(MayBeOff) ? AddressOf(personId, NoticeKind.DailyDigest) : null;

    /// <returns>Null for what is no such link's, and for a kind that has become required since.</returns>
    public Unsubscription? Read(string token)
    {
        try
        {
            return _protector.Unprotect(token).Split(' ') is [var person, var kind]
                && Guid.TryParse(person, out var personId)
                && Enum.TryParse<NoticeKind>(kind, out var read) && Enum.IsDefined(read) && (read == NoticeKind.DailyDigest || MayBeOff(read))
                ? new(personId, read)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string AddressOf(Guid personId, NoticeKind kind) =>
        address.Of($"/notices/unsubscribe/{_protector.Protect($"{personId:N} {kind}")}");

    private static bool MayBeOff(NoticeKind kind) => NoticeKinds.Choosable.Contains(kind) && NoticeKinds.Of(kind).MayBeOff;
}

public sealed record Unsubscription(Guid PersonId, NoticeKind Kind);
