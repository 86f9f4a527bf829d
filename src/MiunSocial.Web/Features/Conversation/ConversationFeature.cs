namespace MiunSocial.Web.Features.Conversation;

public static class ConversationFeature
{
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddScoped<AttachmentUploads>()
        .AddScoped<AttachmentQueries>()
        .AddScoped<DraftFiles>()
        .AddScoped<ConversationWorkflow>()
        .AddScoped<ConversationQueries>()
        .AddScoped<ConversationPages>();
}
