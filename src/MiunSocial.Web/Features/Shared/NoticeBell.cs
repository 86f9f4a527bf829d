using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Shared;

/// <summary>How many notices wait to be read.</summary>
public sealed class NoticeBellViewComponent(NoticesSeen notices) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => HttpContext.User.PersonId() is { } personId
        ? View("/Features/Shared/NoticeBell.cshtml", await notices.UnreadAsync(personId, HttpContext.RequestAborted))
        : Content("");
}
