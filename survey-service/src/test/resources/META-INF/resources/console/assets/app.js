// Stands for what Vite builds.
