using System.Globalization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Access;

/// <summary>Lets a program read the registry. It is never changed, only issued and revoked.</summary>
public sealed class ApiKey : Aggregate
{
    private ApiKey()
    {
    }

    public string Name { get; private init; } = "";

    public string Contact { get; private init; } = "";

    public IReadOnlyList<ApiScope> Scopes { get; private init; } = [];

    /// <summary>The last day it holds; null for a key that holds until it is revoked.</summary>
    public DateOnly? ExpiresOn { get; private init; }

    /// <summary>The beginning of the text, by which people tell keys apart.</summary>
    public string Prefix { get; private init; } = "";

    /// <summary>What is kept of the text; see <see cref="ApiKeySecret.HashOf"/>.</summary>
    public string SecretHash { get; private init; } = "";

    /// <summary>The name of the administrator, as it stood then.</summary>
    public string IssuedBy { get; private init; } = "";

    /// <summary>To the hour or so, written beside the record's versions: being used does not change a key. Null until it is used.</summary>
    public DateTime? LastUsedAt { get; private init; }

    public DateTime? RevokedAt { get; private set; }

    /// <param name="id">Made with the form, so that a form sent twice issues one key.</param>
    public static ApiKey Issue(Guid id, ApiKeyFacts facts, ApiKeySecret secret, Actor actor, DateTime now)
    {
        var key = new ApiKey
        {
            Id = id,
            CreatedAt = now,
            Name = facts.Name,
            Contact = facts.Contact,
            Scopes = facts.Scopes,
            ExpiresOn = facts.ExpiresOn,
            Prefix = secret.Prefix,
            SecretHash = secret.Hash,
            IssuedBy = actor.Name,
        };
        key.Raise(key.Happened(HistoryKind.ApiKeyIssued, actor, now) with { After = key.Snapshot() });
        return key;
    }

    /// <exception cref="TransitionNotAllowedException">It is revoked already.</exception>
    public void Revoke(string reason, Actor actor, DateTime now)
    {
        if (RevokedAt is not null)
        {
            throw new TransitionNotAllowedException(nameof(Revoke), "Revoked");
        }
        RevokedAt = now;
        Raise(Happened(HistoryKind.ApiKeyRevoked, actor, now) with { Reason = reason });
    }

    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = Name };

    private Dictionary<string, string?> Snapshot() => new()
    {
        ["name"] = Name,
        ["contact"] = Contact,
        ["scopes"] = string.Join(' ', Scopes.Select(scope => scope.Code())),
        ["expiresOn"] = ExpiresOn?.ToString("O", CultureInfo.InvariantCulture),
        ["prefix"] = Prefix,
    };
}
