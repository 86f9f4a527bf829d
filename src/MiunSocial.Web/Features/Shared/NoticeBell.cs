using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Changes;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>How many notices wait to be opened. Every page shows it, so it is read from a copy that a change makes worthless.</summary>
public sealed class NoticeBellViewComponent(Copies copies) : ViewComponent
{
    private static readonly ChangeArea[] Areas = [ChangeArea.Notices];

    public async Task<IViewComponentResult> InvokeAsync() => HttpContext.User.PersonId() is { } personId
        ? View("/Features/Shared/NoticeBell.cshtml", await UnreadAsync(personId))
        : Content("");

    private ValueTask<int> UnreadAsync(Guid personId) => copies.GetAsync(
        $"unread-notices:{personId:N}",
        Areas,
        (db, cancellationToken) => db.Outbox.CountAsync(notice => notice.RecipientId == personId && notice.IsUnread, cancellationToken),
        HttpContext.RequestAborted);
}
