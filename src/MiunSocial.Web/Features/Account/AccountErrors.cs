using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace MiunSocial.Web.Features.Account;

/// <summary>What Identity refuses, in the reader's language. Left out is what this portal has no use of: roles and logins by name.</summary>
public sealed class AccountErrors(IStringLocalizer<AccountText> texts) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say();

    public override IdentityError ConcurrencyFailure() => Say();

    public override IdentityError PasswordMismatch() => Say();

    public override IdentityError InvalidToken() => Say();

    public override IdentityError InvalidUserName(string? userName) => Say();

    public override IdentityError InvalidEmail(string? email) => Say();

    public override IdentityError DuplicateUserName(string userName) => Say();

    public override IdentityError DuplicateEmail(string email) => Say();

    public override IdentityError PasswordTooShort(int length) => Say(length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(uniqueChars);

    public override IdentityError PasswordRequiresNonAlphanumeric() => Say();

    public override IdentityError PasswordRequiresDigit() => Say();

    public override IdentityError PasswordRequiresLower() => Say();

    public override IdentityError PasswordRequiresUpper() => Say();

    /// <summary>The error's code is the name of the member that describes it.</summary>
    private IdentityError Say(int? limit = null, [CallerMemberName] string code = "") =>
        new() { Code = code, Description = limit is null ? texts[$"Error.{code}"] : texts[$"Error.{code}", limit] };
}
