"""Programs in processes of their own that need not load Kerasight again."""
