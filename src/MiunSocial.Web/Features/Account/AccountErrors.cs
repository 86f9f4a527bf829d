using Microsoft.AspNetCore.Identity;

namespace MiunSocial.Web.Features.Account;

/// <summary>What Identity refuses, in the reader's language.</summary>
public sealed class AccountErrors : IdentityErrorDescriber;
