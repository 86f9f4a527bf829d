using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Data.Identity;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Account;

/// <summary>Choosing a password anew. Identity saves what it changes together with the history added here.</summary>
public sealed class Passwords(PortalDbContext db, UserManager<Person> people, SignInManager<Person> signIns, TimeProvider clock)
{
    /// <summary>Tells the administrators, once until they have answered, that somebody asks for a link. Says nothing to the asker.</summary>
    public async Task AskForLinkAsync(string email, CancellationToken cancellationToken)
    {
        var person = await people.FindByEmailAsync(Typed.Clean(email));
        if (person is not { IsActive: true } || await IsWaitingAsync(person, cancellationToken))
        {
            return;
        }
        var now = Now;
        // Whoever asks is not signed in, so history does not say that it was the person.
        db.AddHistory(HistoryKind.PasswordResetAsked, person, Actor.Clock, now);
        var administrators = await people.GetUsersInRoleAsync(nameof(Role.Administrator));
        foreach (var administrator in administrators.Where(one => one.IsActive))
        {
            db.Outbox.Add(new()
            {
                Id = Guid.CreateVersion7(now),
                Kind = NoticeKind.PasswordResetAsked,
                RecipientId = administrator.Id,
                SubjectId = person.Id,
                SubjectLabel = person.DisplayName,
                CreatedAt = now,
            });
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<bool> IsUsableAsync(ChoosePassword link) =>
        await FindAsync(link) is { } person
        && await people.VerifyUserTokenAsync(
            person, people.Options.Tokens.PasswordResetTokenProvider, UserManager<Person>.ResetPasswordTokenPurpose, TokenOf(link));

    /// <summary>Uses up the link. Somebody whom wrong guesses locked out is let in again.</summary>
    public async Task<IdentityResult> ChooseAsync(ChoosePassword form)
    {
        if (await FindAsync(form) is not { } person)
        {
            return IdentityResult.Failed(people.ErrorDescriber.InvalidToken());
        }
        person.LockoutEnd = null;
        person.AccessFailedCount = 0;
        AddChanged(person);
        return await people.ResetPasswordAsync(person, TokenOf(form), form.New!);
    }

    public async Task<IdentityResult> ChangeAsync(Guid personId, Password form)
    {
        var person = await db.Users.SingleAsync(one => one.Id == personId);
        AddChanged(person);
        var result = await people.ChangePasswordAsync(person, form.Current!, form.New!);
        if (result.Succeeded)
        {
            await signIns.RefreshSignInAsync(person);
        }
        return result;
    }

    /// <summary>The field that an error of Identity stands beside.</summary>
    public static string FieldOf(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordMismatch) => nameof(Password.Current),
        _ when error.Code.StartsWith("Password", StringComparison.Ordinal) => nameof(NewPassword.New),
        _ => "",
    };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether administrators know already and no link has been issued, or password chosen, since.</summary>
    private Task<bool> IsWaitingAsync(Person person, CancellationToken cancellationToken) => db.Outbox.AnyAsync(
        message => message.Kind == NoticeKind.PasswordResetAsked
            && message.SubjectId == person.Id
            && !db.AuditEntries.Any(entry => entry.SubjectId == person.Id
                && entry.At >= message.CreatedAt
                && (entry.Kind == HistoryKind.PersonSignInLinkIssued || entry.Kind == HistoryKind.PasswordChanged)),
        cancellationToken);

    private async Task<Person?> FindAsync(ChoosePassword link) =>
        Base64Url.IsValid(link.Token) && link.Token is { Length: > 0 }
            ? await db.Users.SingleOrDefaultAsync(person => person.Id == link.Person && person.IsActive)
            : null;

    private static string TokenOf(ChoosePassword link) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(link.Token));

    private void AddChanged(Person person) =>
        db.AddHistory(HistoryKind.PasswordChanged, person, new() { PersonId = person.Id, Name = person.DisplayName }, Now);
}
