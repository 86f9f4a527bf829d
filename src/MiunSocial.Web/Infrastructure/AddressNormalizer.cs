using Microsoft.AspNetCore.Identity;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Infrastructure;

/// <summary>Lets Identity look names and addresses up as the register writes them, whatever somebody types.</summary>
internal sealed class AddressNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : EmailAddress.Normalize(name);

    public string? NormalizeEmail(string? email) => email is null ? null : EmailAddress.Normalize(email);
}
