using Microsoft.AspNetCore.Identity;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Account;

/// <summary>
/// Lets people in and out. A wrong password, an unknown address, one that wrong guesses have locked and somebody who has left get the
/// same answer, which says how to go on in each case: none tells whose addresses are known.
/// </summary>
public sealed class SignIns(SignInManager<Person> manager, Preferences preferences)
{
    /// <returns>Why not; null for somebody who is now signed in.</returns>
    public async Task<Problem?> TryAsync(SignIn form)
    {
        var person = await FindAsync(form.Email!);
        if (person?.PasswordHash is null || !person.IsActive || await manager.UserManager.IsLockedOutAsync(person))
        {
            // Takes as long as looking at a password does: the time must not tell either.
            _ = manager.UserManager.PasswordHasher.HashPassword(new(), form.Password!);
            return Failed;
        }
        var result = await manager.PasswordSignInAsync(person, form.Password!, form.IsRemembered, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            return Failed;
        }
        preferences.GreetIn(person.Language);
        return null;
    }

    /// <summary>Lets somebody in without a password: for demonstrations only.</summary>
    /// <returns>Whether there is such a person who may sign in.</returns>
    public async Task<bool> DemonstrateAsync(string email)
    {
        var person = await FindAsync(email);
        if (person is not { IsActive: true })
        {
            return false;
        }
        await manager.SignInAsync(person, isPersistent: false);
        preferences.GreetIn(person.Language);
        return true;
    }

    public Task SignOutAsync() => manager.SignOutAsync();

    private Problem Failed => new("", "SignIn.Failed", (int)manager.Options.Lockout.DefaultLockoutTimeSpan.TotalMinutes);

    private Task<Person?> FindAsync(string email) => manager.UserManager.FindByEmailAsync(Typed.Clean(email));
}
